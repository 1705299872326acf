# a signal that the program raises reaches its handler before the call returns
import signal


def handler(number, frame):
    print('handler', number, type(number).__name__, frame.f_code.co_name)


def raises():
    signal.raise_signal(signal.SIGUSR1)
    print('after')


print(repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(2) is signal.default_int_handler)
print(repr(signal.signal(signal.SIGUSR1, handler)))
raises()
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print('interrupted')
for arguments in (0, handler), (65, handler), (9, handler), ('x', handler), (2, 3), (2, None):
    try:
        print(signal.signal(*arguments))
    except (ValueError, OSError, TypeError) as error:
        print(arguments[0], type(error).__name__, error)
