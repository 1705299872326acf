"""XML: its elements as a tree (xml.etree); nothing else of CPython's package is here."""

__all__ = ['etree']
