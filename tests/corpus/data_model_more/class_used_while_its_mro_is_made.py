# A metaclass may make subclasses of a class whose mro() is still being worked out; bases may change then.
class Meta(type):
    log = []

    def mro(cls):
        if Meta.log is not None and cls.__name__ == "First":
            Meta.log.append([base.__name__ for base in cls.__bases__])
            kept, Meta.log = Meta.log, None
            try:
                class Second(cls):
                    pass
                kept.append(Second.__name__)
            except TypeError as error:
                kept.append(str(error))
            Meta.log = kept
        return type.mro(cls)


class First(metaclass=Meta):
    pass


print(Meta.log)
print([cls.__name__ for cls in First.__mro__])
