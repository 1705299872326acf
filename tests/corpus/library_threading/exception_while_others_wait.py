# An exception ends one thread; those that wait go on.
import threading

gate = threading.Event()
log = []


def hook(args):
    log.append((args.thread.name, args.exc_type.__name__, str(args.exc_value)))


threading.excepthook = hook


def careful():
    try:
        gate.wait()
        raise KeyError("caught")
    except KeyError as error:
        log.append(("careful", str(error)))
    finally:
        log.append("finally")


def careless():
    gate.wait()
    raise ValueError("not caught")


threads = [threading.Thread(target=careful, name="careful"), threading.Thread(target=careless, name="careless")]
for thread in threads:
    thread.start()
gate.set()
for thread in threads:
    thread.join()
print(sorted(log, key=str))
