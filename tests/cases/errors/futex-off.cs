// error: WEFT0301 at 6
// A wait that nothing could end, since there is no other thread.

unsafe
{
    int word = 0; Weft.Threading.Futex.Wait(&word, 0);
}
