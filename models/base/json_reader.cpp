#include "models/base/json_reader.h"

#include <exception>
#include <limits>

#include <nlohmann/json.hpp>

#include <QJsonArray>
#include <QJsonObject>
#include <QMetaEnum>

#include "models/base/file_fault.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int longestPointer = 200;

TextPosition positionOf(QByteArrayView text, std::size_t offset)
{
    TextPosition position;
    const auto end = std::min<qsizetype>(static_cast<qsizetype>(offset), text.size());
    for (qsizetype i = 0; i < end; ++i) {
        ++position.column;
        if (text.at(i) == '\n')
            position = {position.line + 1, 1};
    }
    return position;
}

QString escaped(const std::string &key)
{
    QString text = QString::fromStdString(key.substr(0, longestPointer));
    return text.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

/// Builds the value while watching depth and keys. The parser in front of it keeps its own stack on the heap,
/// so no input makes anything recurse before the depth is known.
class BoundedBuilder final : public json::json_sax_t
{
public:
    explicit BoundedBuilder(int depth) : m_depth(depth) { }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t &) override { return false; } // never in JSON text
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Frame &frame = m_frames.back();
        frame.key = std::move(name);
        if (!frame.value->contains(frame.key))
            return true;
        fault = Error(ErrorCode::FileDuplicateKey,
            {{u"pointer"_s, pointer()},
                {u"key"_s, QString::fromStdString(frame.key.substr(0, longestPointer))}});
        return false;
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        syntaxErrorAt = position > 0 ? position - 1 : 0; // the parser counts what it has read
        fault = Error(ErrorCode::FileMalformed, {{u"pointer"_s, pointer()}});
        return false;
    }

    json root;
    std::optional<Error> fault;
    std::optional<std::size_t> syntaxErrorAt;

private:
    struct Frame
    {
        json *value;
        std::string key; ///< of the member being read, in an object
    };

    template <typename Value> bool add(Value &&value)
    {
        place(json(std::forward<Value>(value)));
        return true;
    }

    json *place(json value)
    {
        if (m_frames.empty()) {
            root = std::move(value);
            return &root;
        }
        Frame &frame = m_frames.back();
        if (frame.value->is_array()) {
            frame.value->push_back(std::move(value));
            return &frame.value->back();
        }
        return &(*frame.value)[frame.key].operator=(std::move(value));
    }

    bool open(json container)
    {
        if (static_cast<int>(m_frames.size()) >= m_depth) {
            fault = Error(ErrorCode::FileTooDeep, {{u"limit"_s, m_depth}, {u"pointer"_s, pointer()}});
            return false;
        }
        m_frames.push_back({place(std::move(container)), {}});
        return true;
    }

    bool close()
    {
        m_frames.pop_back();
        return true;
    }

    QString pointer() const
    {
        QString text;
        for (const Frame &frame : m_frames) {
            if (text.size() > longestPointer)
                return text.left(longestPointer) + u'…';
            const std::size_t open
                = &frame == &m_frames.back() ? 0 : 1; // an entry being read is already in it
            if (frame.value->is_array())
                text += u'/' + QString::number(frame.value->size() - open);
            else if (!frame.key.empty() || !frame.value->empty())
                text += u'/' + escaped(frame.key);
        }
        return text;
    }

    int m_depth;
    std::vector<Frame> m_frames;
};

/// Takes anything and remembers only where it stops being JSON.
class SyntaxChecker final : public json::json_sax_t
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_object() override { return true; }
    bool end_array() override { return true; }
    bool key(string_t &) override { return true; }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        errorAt = position > 0 ? position - 1 : 0;
        return false;
    }

    std::optional<std::size_t> errorAt;
};

Error withFile(Error error, const QString &fileName)
{
    error.arguments.insert(u"path"_s, fileName);
    return error;
}

Error syntaxError(Error error, TextPosition position)
{
    error.arguments.insert(u"detail"_s, fileFaultName(FileFault::Syntax));
    error.arguments.insert(u"line"_s, position.line);
    error.arguments.insert(u"column"_s, position.column);
    return error;
}

std::optional<Error> refusal(const QByteArray &text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return Error(ErrorCode::FileTooLarge, {{u"limit"_s, limits.bytes}});
    if (!text.isValidUtf8())
        return Error(ErrorCode::FileEncoding);
    return {};
}

/// The parser takes a NUL for the end and would not look at what follows.
std::optional<std::size_t> nulIn(QByteArrayView text)
{
    const auto at = text.indexOf('\0');
    return at < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(at));
}

Result<json> build(const QByteArray &text, int depth)
{
    if (const auto nul = nulIn(text))
        return tl::unexpected(syntaxError(Error(ErrorCode::FileMalformed), positionOf(text, *nul)));
    BoundedBuilder builder(depth);
    json::sax_parse(text.cbegin(), text.cend(), &builder);
    if (!builder.fault)
        return std::move(builder.root);
    if (builder.syntaxErrorAt)
        return tl::unexpected(syntaxError(*builder.fault, positionOf(text, *builder.syntaxErrorAt)));
    return tl::unexpected(*builder.fault);
}
}

QString fileFaultName(FileFault fault)
{
    return QString::fromLatin1(QMetaEnum::fromType<FileFault>().valueToKey(static_cast<int>(fault)));
}

Result<json> readJson(const QByteArray &text, const QString &fileName, const JsonLimits &limits)
{
    if (const auto refused = refusal(text, limits))
        return tl::unexpected(withFile(*refused, fileName));
    try {
        return build(text, limits.depth).map_error([&](const Error &error) {
            return withFile(error, fileName);
        });
    } catch (const std::exception &) { // what the library or the allocator may still throw
        return failure(ErrorCode::FileMalformed,
            {{u"path"_s, fileName}, {u"pointer"_s, QString()},
                {u"detail"_s, fileFaultName(FileFault::Syntax)}});
    }
}

std::optional<TextPosition> jsonSyntaxError(QByteArrayView utf8)
{
    if (!utf8.isValidUtf8())
        return TextPosition();
    if (const auto nul = nulIn(utf8))
        return positionOf(utf8, *nul);
    SyntaxChecker checker;
    try {
        json::sax_parse(utf8.begin(), utf8.end(), &checker);
    } catch (const std::exception &) {
        return TextPosition();
    }
    if (!checker.errorAt)
        return {};
    return positionOf(utf8, *checker.errorAt);
}

QJsonValue toQJson(const json &value)
{
    switch (value.type()) {
    case json::value_t::boolean:
        return value.get<bool>();
    case json::value_t::number_integer:
        return static_cast<qint64>(value.get<std::int64_t>());
    case json::value_t::number_unsigned:
        if (const auto number = value.get<std::uint64_t>();
            number <= std::numeric_limits<std::int64_t>::max())
            return static_cast<qint64>(number);
        return value.get<double>();
    case json::value_t::number_float:
        return value.get<double>();
    case json::value_t::string:
        return QString::fromStdString(value.get_ref<const std::string &>());
    case json::value_t::array: {
        QJsonArray array;
        for (const json &entry : value)
            array.append(toQJson(entry));
        return array;
    }
    case json::value_t::object: {
        QJsonObject object;
        for (const auto &[key, member] : value.items())
            object.insert(QString::fromStdString(key), toQJson(member));
        return object;
    }
    default:
        return QJsonValue::Null;
    }
}

json fromQJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        if (value.toVariant().typeId() == QMetaType::LongLong)
            return static_cast<std::int64_t>(value.toInteger());
        return value.toDouble();
    case QJsonValue::String:
        return value.toString().toStdString();
    case QJsonValue::Array: {
        json array = json::array();
        for (const QJsonValue entry : value.toArray())
            array.push_back(fromQJson(entry));
        return array;
    }
    case QJsonValue::Object: {
        json object = json::object();
        const QJsonObject source = value.toObject();
        for (auto member = source.begin(); member != source.end(); ++member)
            object[member.key().toStdString()] = fromQJson(member.value());
        return object;
    }
    default:
        return nullptr;
    }
}
}
