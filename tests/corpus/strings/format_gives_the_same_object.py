# A format whose result is one whole str gives that very object, also of a subclass.
class Name(str):
    pass


name = Name("abc")
text = "ab" + str(12)
print(text.format() is text, text.format(1, 2) is text, (text + "{}").format("") is text)
print("{}".format(text) is text, "{:s}".format(text) is text, "{:4}".format(text) is text, "{:5}".format(text) is text)
print(text % () is text, "%s" % text is text, "%.4s" % text is text, "%5s" % text is text)
print(type(name.format()).__name__, name.format() is name, type(name % {}).__name__, name % () is name)
print(type("{}".format(name)).__name__, type("{:s}".format(name)).__name__, type(f"{name}").__name__)
print(("{{" + text).format(), (text + "}}").format(), (text + "{0}").format(name))
