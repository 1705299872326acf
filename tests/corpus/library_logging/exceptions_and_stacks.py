# exception() adds the traceback; exc_info and stack_info do so elsewhere.
import io
import logging

stream = io.StringIO()
log = logging.getLogger("trouble")
log.propagate = False
log.addHandler(logging.StreamHandler(stream))

def risky():
    return [][1]

try:
    risky()
except IndexError as error:
    log.exception("failed with %r", error)
    log.warning("again", exc_info=error)
log.error("where", stack_info=True)
for line in stream.getvalue().splitlines():
    if "File" not in line:
        print(line)
