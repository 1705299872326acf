# split, subgroup and derive of exception groups.
group = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
print(group.message, len(group.exceptions), group)
print(group.subgroup(ValueError))
print(group.split((TypeError, OSError)))
print(group.subgroup(lambda e: isinstance(e, ExceptionGroup)) is group, group.subgroup(KeyError))
match, rest = group.split(lambda e: e.args == (3,))
print(repr(match), "|", repr(rest))


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own("derived " + self.message, excs)


own = Own("mine", [ValueError(1), TypeError(2)])
own.add_note("kept")
part = own.subgroup(ValueError)
print(repr(part), part.__notes__, type(own.split(TypeError)[1]).__name__)
for args in ((), ("m",), ("m", []), ("m", [1]), (5, [ValueError()]), ("m", ValueError()), ("m", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*args)
    except Exception as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [SystemExit()])).__name__)
