# Wrong arguments of the logging module.
import logging

log = logging.getLogger("wrong")
for wrong in (lambda: log.setLevel("LOUD"), lambda: log.setLevel(1.5), lambda: logging.getLogger(3), lambda: log.log("INFO", "x"),
              lambda: log.warning("x", extra={"message": 1}), lambda: logging.basicConfig(colour="red"),
              lambda: logging.basicConfig(stream=1, filename="f", force=True), lambda: logging.basicConfig(style="?", force=True),
              lambda: logging.Handler().emit(None)):
    try:
        wrong()
    except (ValueError, TypeError, KeyError, NotImplementedError) as error:
        print(type(error).__name__, error)
