# A module that does not exist.
import sys
import colections
