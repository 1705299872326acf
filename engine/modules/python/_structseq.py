# Built in: tuples with named fields, for modules written in Python whose types CPython makes in C (time.struct_time,
# os.stat_result).  An instance is a tuple of the visible fields; the further ones are attributes only, kept together in
# its __dict__.


def struct_sequence(name, module, visible, hidden=(), doc=None, unnamed=0):
    """The type `module.name` with the fields `visible`, and `hidden` ones that only have names.

    The last `unnamed` of the visible fields can only be reached by index.
    """
    _dict = dict
    n_visible = len(visible)
    n_fields = n_visible + len(hidden)
    named = visible[:n_visible - unnamed]
    full_name = f"{module}.{name}"

    def __new__(cls, sequence, dict={}):
        try:
            values = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if type(dict) is not _dict:
            raise TypeError(f"{full_name}() takes a dict as second arg, if any")
        count = len(values)
        if n_visible == n_fields and count != n_fields:
            raise TypeError(f"{full_name}() takes a {n_fields}-sequence ({count}-sequence given)")
        if count < n_visible:
            raise TypeError(f"{full_name}() takes an at least {n_visible}-sequence ({count}-sequence given)")
        if count > n_fields:
            raise TypeError(f"{full_name}() takes an at most {n_fields}-sequence ({count}-sequence given)")
        self = tuple.__new__(cls, values[:n_visible])
        if hidden:
            extra = values[n_visible:]
            self.__dict__["_hidden"] = extra + tuple(dict.get(field) for field in hidden[len(extra):])
        return self

    def __repr__(self):
        fields = ", ".join(f"{field}={value!r}" for field, value in zip(named, self))
        return f"{full_name}({fields})"

    def __reduce__(self):
        values = self.__dict__["_hidden"] if hidden else ()
        return type(self), (tuple(self), dict(zip(hidden, values)))

    def visible_field(index):
        return property(lambda self: self[index])

    def hidden_field(index):
        return property(lambda self: self.__dict__["_hidden"][index])

    namespace = {"__new__": __new__, "__repr__": __repr__, "__reduce__": __reduce__, "__module__": module, "__doc__": doc,
                 "n_sequence_fields": n_visible, "n_fields": n_fields, "n_unnamed_fields": unnamed,
                 "__match_args__": tuple(named)}
    if not hidden:
        namespace["__slots__"] = ()
    for index, field in enumerate(named):
        namespace[field] = visible_field(index)
    for index, field in enumerate(hidden):
        namespace[field] = hidden_field(index)
    return type(name, (tuple,), namespace)
