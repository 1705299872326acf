# numpy.fft: forth and back, of real and complex numbers, along axes; the last digits are pocketfft's.
import numpy as np
from numpy.fft import fft, ifft, rfft, irfft

r = np.random.RandomState(0)
for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 20, 22, 25, 30, 32, 60, 64, 77, 100, 128):
    x = r.rand(n)
    z = x + 1j * r.rand(n)
    print(n, fft(z).tolist() == fft(z.tolist()).tolist(), repr(fft(z).sum()), repr(ifft(z)[n // 2]), repr(fft(x)[-1]))
    if all(n % p for p in (7, 11)):
        print(repr(rfft(x)[-1]), repr(irfft(z, n)[n // 2]), rfft(x).shape)
print(fft([1, 2, 3, 4]), fft(np.eye(4)), fft(np.arange(12).reshape(3, 4), axis=0), sep="\n")
print(fft([1, 2, 3], 8), fft([1, 2, 3], 2), ifft([1, 2, 3, 4], norm="ortho"), fft(np.arange(4), norm="forward"), sep="\n")
print(np.fft.fft2(np.arange(9).reshape(3, 3)), np.fft.rfft2(np.arange(16.0).reshape(4, 4)), sep="\n")
print(np.fft.fftfreq(8, 0.1), np.fft.fftfreq(5), np.fft.rfftfreq(7), np.fft.fftshift(np.arange(5)), np.fft.ifftshift(np.arange(5)))
print(np.fft.fftshift(np.arange(6).reshape(2, 3)), np.fft.fftshift(np.arange(6).reshape(2, 3), axes=1))
t = np.linspace(0, 1, 500, endpoint=False)
signal = np.sin(2 * np.pi * 50 * t) + 0.5 * np.sin(2 * np.pi * 120 * t)
power = np.abs(rfft(signal))
print(np.sort(np.fft.rfftfreq(500, 1 / 500)[power.argsort()[-2:]]), power[48:53].round(9))
print(np.allclose(irfft(rfft(signal)), signal))
for text in ("fft([])", "fft([1, 2], norm='x')", "fft([1, 2], 0)", "np.fft.fftfreq(2.5)"):
    try:
        print(eval(text))
    except ValueError as error:
        print(text, error)
