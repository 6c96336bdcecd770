"""The stand-alone migration is imported from its folder."""

import sys

from services.databases import MIGRATIONS

sys.path.insert(0, str(MIGRATIONS))
