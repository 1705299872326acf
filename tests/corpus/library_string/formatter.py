# string.Formatter: str.format with hooks.
import string


class Upper(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "<" + str(key) + ">") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)


print(Upper().format("{0} {name!u} {none} {0!r:>5}", "x", name="ada"), string.Formatter().vformat("{a[0]} {b.real}", (), {"a": [1], "b": 2}))
print(list(string.Formatter().parse("a{b!r:>{w}}{{c}}{}")))
for form in ("{}", "{0}{}", "{a", "{!x}", "a}"):
    try:
        print(string.Formatter().format(form, 1))
    except (ValueError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.ascii_letters[:3], string.digits, string.punctuation, repr(string.whitespace))
