package org.reweave.reports.pdf;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a web font (WOFF 1.0) to the TrueType file it was made from. */
final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;

  private Woff() {}

  static byte[] toTrueType(byte[] woff) {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (in.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("Not a WOFF font");
    }
    short tables = in.getShort(12);
    ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
    int log = 31 - Integer.numberOfLeadingZeros(tables);
    out.putInt(in.getInt(4)).putShort(tables);
    out.putShort((short) (16 << log)).putShort((short) log);
    out.putShort((short) (16 * tables - (16 << log)));
    int data = 12 + 16 * tables;
    for (int i = 0; i < tables; i++) {
      int entry = HEADER + ENTRY * i;
      int packedLength = in.getInt(entry + 8);
      int length = in.getInt(entry + 12);
      out.position(12 + 16 * i);
      out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(data).putInt(length);
      out.position(data);
      out.put(unpack(woff, in.getInt(entry + 4), packedLength, length));
      data += (length + 3) & ~3;
    }
    return out.array();
  }

  private static byte[] unpack(byte[] woff, int offset, int packedLength, int length) {
    byte[] table = new byte[length];
    if (packedLength == length) {
      System.arraycopy(woff, offset, table, 0, length);
      return table;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(woff, offset, packedLength);
      if (inflater.inflate(table) != length) {
        throw new IllegalArgumentException("WOFF table is cut short");
      }
      return table;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("WOFF table is broken", e);
    } finally {
      inflater.end();
    }
  }
}
