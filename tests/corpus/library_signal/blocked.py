# a blocked signal waits until it is let through
import signal

seen = []
signal.signal(signal.SIGUSR2, lambda number, frame: seen.append(number))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2]))
signal.raise_signal(signal.SIGUSR2)
print(seen, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR2]))
print(seen, signal.sigpending())
