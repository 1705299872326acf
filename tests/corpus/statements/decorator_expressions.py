# A decorator may be any expression; decorators apply from the nearest to the farthest.
registry = {"named": lambda label: lambda function: (label, function)}


def wrap(letter):
    print("make", letter)

    def decorate(function):
        print("apply", letter)
        return lambda *args: letter + function(*args) + letter

    return decorate


@wrap("a")
@wrap("b")
def middle(text):
    return text


print(middle("x"))


@registry["named"]("tag")
def tagged():
    return 1


print(tagged[0], tagged[1]())


@(lambda cls: cls.__name__ * 2)
class Twice:
    pass


print(Twice)
