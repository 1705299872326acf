# ConfigParser: sections, defaults, conversions, fallbacks.
import configparser

config = configparser.ConfigParser()
config.read_string("""
[DEFAULT]
debug = no
home = /srv
[web]
port = 8080
path = %(home)s/www
debug: yes
[db]
pool = 2.5
text = one
    two

    three
# comment
; another
""")
print(config.sections(), config.defaults(), dict(config["web"]), config["db"]["text"].split())
print(config.getint("web", "port"), config["web"].getboolean("debug"), config["db"].getboolean("debug"), config.getfloat("db", "pool"))
print(config.get("web", "none", fallback="x"), config["web"].get("none"), config.has_option("db", "home"), "web" in config, len(config))
for attempt in (lambda: config["none"], lambda: config["web"]["none"], lambda: config.get("none", "x"), lambda: config.get("web", "none"),
                lambda: config.getint("web", "path"), lambda: config.getboolean("web", "port")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
