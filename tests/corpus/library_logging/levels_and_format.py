# Messages below the level are dropped; the format has fields of the record.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(message)s")
log = logging.getLogger("app.db")

def connect():
    log.debug("invisible")
    log.info("connected to %s:%d", "host", 5432)
    log.warning("slow %(op)s", {"op": "query"})

connect()
logging.error("root message")
log.log(35, "between levels")
logging.addLevelName(35, "NOTICE")
log.log(35, "named level")
print(log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(7))
