"""Tests of what manage.py is made of."""
