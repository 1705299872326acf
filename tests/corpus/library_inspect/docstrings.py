# getdoc cleans the indentation and finds the docstring of what is overridden.
import inspect

class Base:
    """Base class.

        indented more
    last line
    """

    def run(self):
        """Runs."""

class Derived(Base):
    def run(self):
        pass

print(inspect.getdoc(Base))
print(inspect.getdoc(Derived), "|", inspect.getdoc(Derived.run), "|", inspect.getdoc(Derived().run))
print(repr(inspect.cleandoc("  first\n      second\n    third\n\n")), inspect.getdoc(lambda: 0))
