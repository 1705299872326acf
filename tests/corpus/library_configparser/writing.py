# Changing a configuration and writing it.
import configparser
import io

config = configparser.ConfigParser(allow_no_value=True)
config["DEFAULT"] = {"level": "1"}
config["main"] = {"Name": "x", "multi": "a\nb"}
config.add_section("empty")
config.set("main", "flag", None)
config["main"]["added"] = "yes"
print(config.remove_option("main", "name"), config.remove_section("empty"), config.remove_section("empty"))
for spaces in (True, False):
    stream = io.StringIO()
    config.write(stream, space_around_delimiters=spaces)
    print(stream.getvalue())
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_dict({"a": {"x": "1"}, "b": {"y": "${a:x}${z}", "z": "2", "dollar": "$$"}})
print(extended["b"]["y"], extended["b"]["dollar"], configparser.RawConfigParser().sections())
own = configparser.ConfigParser(converters={"list": lambda text: text.split(",")}, delimiters=("~",), comment_prefixes=("//",))
own.read_string("[s]\nitems ~ a,b\n// note\n")
print(own.getlist("s", "items"), own["s"].getlist("items"))
