# Filters decide and change; adapters add to messages.
import logging
import sys

log = logging.getLogger("filtered")
log.setLevel(logging.DEBUG)
log.propagate = False
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(message)s"))
log.addHandler(handler)

class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "******")
        return "drop" not in record.msg

log.addFilter(Redact())
log.info("the secret word")
log.info("drop this")

class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['user']}] {msg}", kwargs

Prefix(log, {"user": "ann"}).info("logged in")
handler.setLevel(logging.ERROR)
log.info("too low")
log.error("high enough")
print(logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.b.c"})), logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.bc"})))
logging.disable(logging.CRITICAL)
log.critical("disabled")
print(handler, log.handlers == [handler])
