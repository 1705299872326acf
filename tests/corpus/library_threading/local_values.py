# Each thread sees its own attributes of a local object.
import threading

class Settings(threading.local):
    level = "class"

    def __init__(self):
        self.made_in = threading.current_thread().name

settings = Settings()
settings.level = "main"
seen = []

def look():
    seen.append((settings.level, settings.made_in))
    settings.level = "changed in thread"

thread = threading.Thread(target=look, name="other")
thread.start()
thread.join()
print(seen, settings.level, settings.made_in, sorted(settings.__dict__))
try:
    settings.missing
except AttributeError as error:
    print(error)
