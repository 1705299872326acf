# The end of the program waits for threads that are no daemons.
import atexit
import threading
import time


def slow():
    time.sleep(0.5)
    print("slow thread ends", threading.main_thread().is_alive())


def forever():
    try:
        while True:
            time.sleep(1)
    finally:
        print("never shown")


atexit.register(print, "atexit")
threading.Thread(target=slow).start()
threading.Thread(target=forever, daemon=True).start()
print("main ends", threading.active_count())
