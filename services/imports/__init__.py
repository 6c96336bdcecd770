"""Bringing data in from other programs: reading files, making rows of them, and taking them back."""
