# A group of exceptions is split; the parts share their members.
def fail(kind, note):
    try:
        raise kind(note)
    except Exception as error:
        return error

errors = [fail(ValueError, "v"), fail(KeyError, "k"), fail(TypeError, "t")]
inner = ExceptionGroup("inner", errors[1:])
outer = ExceptionGroup("outer", [errors[0], inner])
match, rest = outer.split(KeyError)
members = outer.exceptions
derived = outer.derive([errors[0]])
only_values = outer.subgroup(lambda error: isinstance(error, ValueError))
outer.add_note("seen")
del inner
count = len(members)
