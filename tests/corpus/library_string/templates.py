# string.Template: $ substitution, safe and not.
from string import Template

text = Template("$who likes ${what}s, costs $$5, $missing")
print(text.safe_substitute(who="Ada", what="tea"), text.template)
print(Template("$a $a ${b}x").substitute({"a": 1}, b=2), Template("$a").substitute({"a": 1}, a=3))
for bad, values in (("$who", {}), ("$", {}), ("a\n$1", {}), ("${x", {"x": 1})):
    try:
        print(Template(bad).substitute(values))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(Template("$a $b ${a} $$ $1").get_identifiers(), Template("$a").is_valid(), Template("$ ").is_valid())


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%a_b %x %%").safe_substitute(a_b=1, x=2))
