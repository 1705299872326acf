# getbuffer() shows the stream's own bytes; while it is held the stream cannot change its length.
import io

stream = io.BytesIO(b"abcdef")
view = stream.getbuffer()
view[2:4] = b"56"
print(stream.getvalue(), len(view), view.readonly)
try:
    stream.write(b"0123456789")
except BufferError as error:
    print(error)
view.release()
stream.write(b"0123456789")
print(stream.getvalue())
