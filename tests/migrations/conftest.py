"""The migrations import their helpers from the folder they stand in, as Alembic lets them."""

import sys

from services.databases import MIGRATIONS

sys.path.insert(0, str(MIGRATIONS))
