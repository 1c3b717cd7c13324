#include "tests/e2e/secret_search.h"

#include <algorithm>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "app/platform/file_descriptor.h"

using namespace Qt::StringLiterals;

namespace claviger::tests
{
namespace
{
constexpr size_t blockSize = 1 << 20;
constexpr size_t longestNeedle = 64;

size_t pairOf(char first, char second)
{
    return static_cast<size_t>(static_cast<unsigned char>(first)) << 8U | static_cast<unsigned char>(second);
}

QByteArray utf16(const QByteArray &text)
{
    QByteArray wide;
    for (const char c : text)
        wide.append(c).append('\0');
    return wide;
}

}

SecretSearch::SecretSearch(const QList<QByteArray> &secrets) : m_byFirst(256)
{
    for (const QByteArray &secret : secrets)
        addPieces(secret);
}

void SecretSearch::addPieces(const QByteArray &secret)
{
    for (qsizetype start = 0; start + pieceLength <= secret.size(); ++start) {
        const QByteArray piece = secret.mid(start, pieceLength);
        add(piece, "UTF-8");
        add(utf16(piece), "UTF-16");
        // Of a longer text's base64, one of three neighbouring pieces begins where four characters begin.
        add(piece.toBase64(), "base64");
        add(piece.toBase64(QByteArray::Base64UrlEncoding), "base64url");
        add(piece.toHex(), "hex");
        add(piece.toHex().toUpper(), "HEX");
    }
}

void SecretSearch::add(const QByteArray &bytes, const char *form)
{
    m_beginnings.set(pairOf(bytes.at(0), bytes.at(1)));
    m_byFirst.at(static_cast<unsigned char>(bytes.at(0))).push_back(m_needles.size());
    m_needles.push_back({bytes, form});
}

SecretSearch::Hit SecretSearch::scan(const char *data, size_t size) const
{
    for (size_t i = 0; i + 1 < size; ++i) {
        if (!m_beginnings[pairOf(data[i], data[i + 1])])
            continue;
        for (const size_t index : m_byFirst[static_cast<unsigned char>(data[i])]) {
            const Needle &needle = m_needles[index];
            const auto length = static_cast<size_t>(needle.bytes.size());
            if (i + length <= size && std::memcmp(data + i, needle.bytes.constData(), length) == 0)
                return {i, needle.form};
        }
    }
    return {};
}

QString SecretSearch::formIn(const QByteArray &bytes) const
{
    return QString::fromLatin1(scan(bytes.constData(), static_cast<size_t>(bytes.size())).form);
}

QStringList SecretSearch::inProcess(pid_t pid) const
{
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    const FileDescriptor memory(::open(qPrintable(u"/proc/%1/mem"_s.arg(pid)), O_RDONLY | O_CLOEXEC));
    if (!memory.isOpen() || !maps.open(QIODevice::ReadOnly))
        return {u"the memory of process %1 could not be read"_s.arg(pid)};

    QStringList hits;
    qint64 bytesRead = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) { // 7f12a000-7f12b000 rw-p …
        const auto words = line.split(' ');
        if (words.size() < 2 || !words.at(1).startsWith('r'))
            continue;
        const auto range = words.at(0).split('-');
        const QString hit = inRegion(memory.get(), range.at(0).toULongLong(nullptr, 16),
            range.at(1).toULongLong(nullptr, 16), &bytesRead);
        if (!hit.isEmpty())
            hits += QString::fromLatin1(line.simplified()) + u": "_s + hit;
    }
    constexpr qint64 leastOfAnyProgram = 1 << 20;
    if (bytesRead < leastOfAnyProgram)
        hits += u"only %1 bytes of process %2 could be read"_s.arg(bytesRead).arg(pid);
    return hits;
}

QString SecretSearch::inRegion(int memory, quint64 begin, quint64 end, qint64 *bytesRead) const
{
    std::vector<char> block(blockSize + longestNeedle); // blocks overlap: nothing hides on an edge
    for (quint64 at = begin; at < end; at += blockSize) {
        const auto wanted = static_cast<size_t>(std::min<quint64>(end - at, block.size()));
        const ssize_t got = ::pread(memory, block.data(), wanted, static_cast<off_t>(at));
        if (got <= 0)
            continue; // the kernel's own pages
        *bytesRead += got;
        if (const Hit hit = scan(block.data(), static_cast<size_t>(got)); hit.form)
            return u"%1 at %2"_s.arg(QString::fromLatin1(hit.form)).arg(at + hit.offset, 0, 16);
    }
    return {};
}

QStringList SecretSearch::inFiles(const QString &directory) const
{
    QStringList hits;
    QDirIterator files(
        directory, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            if (file.exists()) // and not just gone
                hits += u"%1 could not be read"_s.arg(file.fileName());
            continue;
        }
        if (const QString form = formIn(file.fileName().toUtf8() + '\n' + file.readAll()); !form.isEmpty())
            hits += u"%1: %2"_s.arg(file.fileName(), form);
    }
    return hits;
}

QStringList SecretSearch::inArgumentLists() const
{
    QStringList hits;
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
            QFile file(u"/proc/%1/%2"_s.arg(process, name));
            if (!file.open(QIODevice::ReadOnly))
                continue; // another user's, or gone
            if (const QString form = formIn(file.readAll()); !form.isEmpty())
                hits += u"%1: %2"_s.arg(file.fileName(), form);
        }
    }
    return hits;
}
}
