# A rotating file: begun anew before it gets too long, older ones numbered, their names and how they are made changed.
import logging
import logging.handlers
import os
import tempfile

log = logging.getLogger("rotating")
log.propagate = False


def show(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as file:
            print(name, repr(file.read()))


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "app.log")
    handler = logging.handlers.RotatingFileHandler(path, mode="w", maxBytes=20, backupCount=2)
    log.addHandler(handler)
    print(handler.mode, handler.maxBytes, handler.backupCount, isinstance(handler, logging.handlers.BaseRotatingHandler))
    for number in range(9):
        log.error("message %d", number)
    show(folder)
    handler.namer = lambda name: name + ".txt"
    handler.rotator = lambda source, dest: print("rotate", os.path.basename(source), os.path.basename(dest)) or os.rename(source, dest)
    log.error("a message that is longer than the limit")
    log.error("next")
    show(folder)
    log.removeHandler(handler)
    handler.close()

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "plain.log")
    for options in ({"maxBytes": 10}, {"backupCount": 1}, {"maxBytes": 10, "backupCount": 1, "delay": True}):
        handler = logging.handlers.RotatingFileHandler(path, **options)
        log.addHandler(handler)
        for word in ("one", "two", "three"):
            log.error(word)
        log.removeHandler(handler)
        handler.close()
        print(options)
        show(folder)
