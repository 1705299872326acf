# dictConfig: formatters, filters, handlers and loggers; what happens to those that were there; its errors.
import io
import logging
import logging.config
import logging.handlers
import sys

stream = io.StringIO()


class Only:
    def __init__(self, word):
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


def make_formatter(format=None, mark="!"):
    return logging.Formatter(f"{mark} {format}")


early = logging.getLogger("early")
child = logging.getLogger("app.part")
child.setLevel("ERROR")
logging.getLogger("app")
config = {
    "version": 1,
    "formatters": {"short": {"format": "%(levelname)s:%(name)s:%(message)s"}, "brace": {"format": "{levelname} {message}", "style": "{"},
                   "made": {"()": make_formatter, "format": "%(message)s", "mark": "#"}},
    "filters": {"only": {"()": Only, "word": "keep"}, "app": {"name": "app"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"},
                 "text": {"class": "logging.StreamHandler", "stream": stream, "formatter": "made", "filters": ["only"]},
                 "later": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "text", "level": "cfg://handlers.out.level"}},
    "loggers": {"app": {"level": "DEBUG", "handlers": ["out", "text"], "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["out"], "filters": ["app"]},
}
try:
    logging.config.dictConfig(config)
except ValueError as error:
    print(error, "<-", error.__cause__)
config["handlers"]["later"]["level"] = "DEBUG"
logging.config.dictConfig(config)
print(early.disabled, child.disabled, child.level, logging.getLogger("app").handlers)
logging.getLogger("app").debug("keep this, quietly")
child.info("from a part, keep")
child.warning("dropped by text")
logging.warning("from the root")
early.error("not seen")
print(repr(stream.getvalue()))
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"out": {"level": "ERROR"}}, "loggers": {"app": {"level": "INFO"}}})
child.warning("only text, keep")
child.error("both, keep")
print(repr(stream.getvalue()))
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "handlers": {"o": {"()": "logging.StreamHandler", "stream":
                          "ext://sys.stdout", ".": {"terminator": "|\n"}}}, "loggers": {"early": {"handlers": ["o"], "level": 10}}})
early.debug("again")
for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.NoHandler"}}},
              {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "none"}}},
              {"version": 1, "loggers": {"l": {"handlers": ["none"]}}}, {"version": 1, "root": {"level": "LOUD"}},
              {"version": 1, "filters": {"f": {"()": "no.such.module"}}},
              {"version": 1, "formatters": {"f": {"format": "%(message)s", "style": "x"}}},
              {"version": 1, "handlers": {"h": {}}}, {"version": 1, "incremental": True, "handlers": {"none": {"level": "INFO"}}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error, "<-", type(error.__cause__).__name__)
