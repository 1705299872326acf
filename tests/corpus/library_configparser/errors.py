# What a configuration file must not be.
import configparser

for text in ("x = 1", "[a]\nx=1\nx=2", "[a]\n[a]", "[a]\nnonsense", "[a]\n = 5", "[a\nx=1"):
    try:
        configparser.ConfigParser().read_string(text)
        print("read")
    except configparser.Error as error:
        print(type(error).__name__, error)
config = configparser.ConfigParser()
config.read_string("[a]\nloop = %(loop)s\nmissing = %(none)s\nbad = %x\nok = 100%%")
for option in ("loop", "missing", "bad", "ok"):
    try:
        print(config["a"][option])
    except configparser.InterpolationError as error:
        print(type(error).__name__, error)
for attempt in (lambda: config.add_section("a"), lambda: config.add_section("DEFAULT"), lambda: config.set("a", "x", 5), lambda: config.set("z", "x", "5"),
                lambda: config.set("a", "x", "%5"), lambda: config.add_section(5)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
