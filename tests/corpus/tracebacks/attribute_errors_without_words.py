# An AttributeError of __getattr__, __getattribute__ or a property gets the name and the object, and a suggestion.
class Hook:
    blech = 1

    def __getattr__(self, name):
        raise AttributeError()


class Property:
    blech = 1

    @property
    def bluch(self):
        raise AttributeError()


class All:
    blech = 1

    def __getattribute__(self, name):
        raise AttributeError("gone")


for kind in (Hook, Property, All):
    try:
        kind().bluch
    except AttributeError as error:
        print(repr(error.name), type(error.obj).__name__, repr(str(error)))
Hook().bluch
