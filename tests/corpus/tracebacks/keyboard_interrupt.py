# KeyboardInterrupt is shown like other errors when a program raises it.
def ask():
    raise KeyboardInterrupt


try:
    ask()
except KeyboardInterrupt:
    print("caught once")
    raise SystemExit("stopped by the reader")
