#include "app/catalog/import/property_order.h"

#include <exception>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/catalog/import/note_book.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using json = nlohmann::json;

class OrderTaker final : public json::json_sax_t
{
public:
    explicit OrderTaker(QHash<QString, QStringList> &names) : m_names(names) { }

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t &) override { return value(); }
    bool string(string_t &) override { return value(); }
    bool binary(binary_t &) override { return value(); }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        level.name = QString::fromStdString(name);
        if (level.isOrdered)
            m_names[level.pointer].append(level.name);
        return true;
    }

    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return false;
    }

private:
    struct Level
    {
        QString pointer;
        QString name; ///< of the member being read
        qsizetype index = 0;
        bool isList = false;
        bool isOrdered = false;
    };

    bool value()
    {
        if (!m_levels.empty())
            ++m_levels.back().index;
        return true;
    }

    bool open(bool isList)
    {
        Level level;
        level.isList = isList;
        if (m_levels.empty()) {
            level.isOrdered = !isList;
        } else {
            const Level &outer = m_levels.back();
            level.pointer
                = outer.isList ? pointerTo(outer.pointer, outer.index) : pointerTo(outer.pointer, outer.name);
            const bool isNamed = outer.name == u"properties" || outer.name == u"fields";
            level.isOrdered = !isList && !outer.isList && isNamed;
        }
        m_levels.push_back(std::move(level));
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return value();
    }

    QHash<QString, QStringList> &m_names;
    std::vector<Level> m_levels;
};
}

PropertyOrder::PropertyOrder(const QByteArray &text)
{
    OrderTaker taker(m_names);
    try {
        json::sax_parse(text.cbegin(), text.cend(), &taker);
    } catch (const std::exception &) { // a number beyond every range: without an order the names are sorted
        m_names.clear();
    }
}
}
