"""Journeys through the running program in a real browser. `python3 manage.py test --only browser` runs them alone."""
