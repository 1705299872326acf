# Formatters have three styles and check their format.
import logging

record = logging.makeLogRecord({"msg": "value %s", "args": (5,), "levelname": "INFO", "name": "n", "levelno": 20})
for style, text in (("%", "%(name)s/%(levelname)-8s|%(message)s"), ("{", "{name}/{levelname:>8}|{message}"), ("$", "$name/${levelname}|$message")):
    print(logging.Formatter(text, style=style).format(record))
for style, text in (("{", "no fields"), ("%", "no fields"), ("$", "no fields"), ("!", ""), ("{", "{bad!x}")):
    try:
        logging.Formatter(text, style=style)
    except ValueError as error:
        print(error)
print(logging.Formatter().format(record), record)
print(logging.Formatter("%(extra)s %(message)s", defaults={"extra": "default"}).format(record))
