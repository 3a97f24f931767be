"""What there is: code lists, datasets, views and indicators, each declared once."""

from metrics.catalogue.datasets import DATASETS
from metrics.catalogue.model import Catalogue
from metrics.catalogue.views import SAME, VIEWS

CATALOGUE = Catalogue(DATASETS, VIEWS, SAME)
