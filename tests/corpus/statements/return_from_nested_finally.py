# A return in finally wins over the one before it, and over an exception.
def wins():
    try:
        return "try"
    finally:
        return "finally"


def nested():
    try:
        try:
            raise KeyError
        finally:
            return "inner"
    finally:
        print("outer finally")


def value_is_kept():
    value = "first"
    try:
        return value
    finally:
        value = "second"


print(wins(), nested(), value_is_kept())
