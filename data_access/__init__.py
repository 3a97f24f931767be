"""Reading, checking, storing and releasing data. No Streamlit, no drawing."""

import os

# openpyxl takes lxml where it is installed, and then reads strangers' files without defusedxml's guard.
os.environ["OPENPYXL_LXML"] = "False"
