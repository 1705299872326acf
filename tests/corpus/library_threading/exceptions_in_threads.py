# An exception ends its thread only; a hook may see it.
import threading

def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)

threading.excepthook = hook

def fail():
    raise ValueError("inside")

thread = threading.Thread(target=fail, name="failing")
thread.start()
thread.join()
print("main goes on", thread.is_alive())
