# The module and function that a record comes from: methods, lambdas, nested functions, captured warnings.
import logging
import sys
import warnings

logging.basicConfig(format="%(levelname)s %(module)s.%(funcName)s %(filename)s %(name)s: %(message)s", stream=sys.stdout)
logging.captureWarnings(True)


def warn():
    warnings.warn("old")
    logging.warning("plain")
    logging.getLogger("a.b").error("named")


class Thing:
    def method(self):
        logging.error("in a method")
        (lambda: logging.error("in a lambda"))()

        def inner():
            logging.critical("inside", stacklevel=2)
        inner()


class Lines(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).split("\n")[0].rpartition(":")[2].strip()
        if record.args:
            record.args = (str(record.args[0]).split("\n")[0].rpartition(":")[2],)
            record.msg = "%s"
        return True


logging.getLogger().handlers[0].addFilter(Lines())
warn()
Thing().method()
logging.warning("at the top")
