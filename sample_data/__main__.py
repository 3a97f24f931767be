"""`python -m sample_data`: write the sample county and the published study as workbooks."""

import sys
from pathlib import Path

from sample_data.workbooks import write_county, write_study


def main() -> int:
    folder = Path(__file__).parent
    for name, write in (("county.xlsx", write_county), ("study.xlsx", write_study)):
        write(folder / name)
        print(f"sample_data/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
