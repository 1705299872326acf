# signals are members of an IntEnum, with their aliases and descriptions
import pickle
import signal

print(list(signal.Signals), list(signal.Handlers), list(signal.Sigmasks), signal.NSIG)
print(repr(signal.SIGCLD), str(signal.SIGINT), signal.SIGINT == 2, signal.Signals(2).name, repr(signal.Signals['SIGTERM']))
print([signal.strsignal(number) for number in range(1, 65)])
print(len(signal.valid_signals()), signal.SIGINT in signal.valid_signals(), pickle.loads(pickle.dumps(signal.SIGINT)))
for number in 0, 65, 'x', 1.5:
    for function in signal.getsignal, signal.strsignal:
        try:
            print(function(number))
        except (ValueError, TypeError) as error:
            print(function.__name__, number, error)
