# except takes the first class that fits; tuples and base classes fit too.
def classify(make):
    try:
        raise make
    except (KeyError, IndexError) as error:
        return "lookup pair", repr(error)
    except ArithmeticError as error:
        return "arithmetic", repr(error)
    except Exception as error:
        return "exception", repr(error)
    except BaseException as error:
        return "base", repr(error)


for make in (KeyError("k"), IndexError(), ZeroDivisionError("z"), OverflowError, LookupError("l"), ValueError(1, 2), KeyboardInterrupt(), SystemExit(3), GeneratorExit):
    print(classify(make))
print([c.__name__ for c in FileNotFoundError.__mro__], [c.__name__ for c in UnicodeDecodeError.__mro__])
