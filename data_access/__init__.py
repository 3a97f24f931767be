"""Reading, checking, storing and releasing data. No Streamlit, no drawing."""
