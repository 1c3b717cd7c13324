#include "models/schema/leaf_states.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>

#include "models/schema/field_text.h"
#include "models/schema/initial_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool isEmpty(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return true;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    default:
        return false;
    }
}

/// A value as the visibility rules of its siblings see it. A check box that nobody has touched is off.
QJsonValue seenValue(const Field &field, const QString &path, const FormValues &values)
{
    if (field.type == FieldType::Object) {
        QJsonObject object;
        for (const Field &child : field.children) {
            const QJsonValue value = seenValue(child, Schema::childPath(path, child.name), values);
            if (!value.isUndefined())
                object.insert(child.name, value);
        }
        return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
    }
    if (field.secret) {
        const bool isGiven = isKept(field, path, values) || !givenValue(field, path, values).isUndefined();
        return isGiven ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
    }
    if (!field.constantValue.isUndefined())
        return coerced(field, field.constantValue);
    const QJsonValue value = givenValue(field, path, values);
    return value.isUndefined() && field.type == FieldType::Boolean ? QJsonValue(false) : value;
}

QJsonValue member(const QJsonValue &container, const QString &name)
{
    if (!container.isArray())
        return container.toObject().value(name);
    bool isIndex = false;
    const int index = name.toInt(&isIndex);
    return isIndex ? container.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
}

/// Goes over the leaves of a schema, keeping what the objects around them say.
class LeafWalk final
{
public:
    explicit LeafWalk(const FormValues &values) : m_values(values) { }

    struct Around
    {
        QString path;
        bool applies = true;
        bool isDrawn = true;
        bool canBeFilled = true; ///< no object around is hidden or read-only
        bool isPresent = true; ///< the objects around are not left out
        QJsonObject defaults; ///< of the object around
    };

    void walk(const QList<Field> &fields, const Around &around)
    {
        for (const Field &field : fields) {
            const QString path = Schema::childPath(around.path, field.name);
            Around here = around;
            here.path = path;
            here.applies = around.applies && isVisible(field, fields, around.path);
            here.isDrawn = around.isDrawn && here.applies && !field.hidden;
            here.canBeFilled = around.canBeFilled && !field.hidden && !field.readOnly;
            if (field.type == FieldType::Object) {
                here.isPresent
                    = around.isPresent && (field.required || hasContent(field, path, around.defaults));
                here.defaults = defaultWithin(around.defaults, field).toObject();
                walk(field.children, here);
            } else {
                leaves.append({path, &field, here.applies, here.isDrawn, isRequired(field, here)});
            }
        }
    }

    QList<LeafState> leaves;

private:
    bool isVisible(const Field &field, const QList<Field> &siblings, const QString &parentPath) const
    {
        return field.visibility.isEmpty() || field.visibility.isVisible([&](const QString &name) {
            return siblingValue(siblings, parentPath, name);
        });
    }

    QJsonValue siblingValue(
        const QList<Field> &siblings, const QString &parentPath, const QString &name) const
    {
        if (const auto whole = std::ranges::find(siblings, name, &Field::name); whole != siblings.end())
            return seenValue(*whole, Schema::childPath(parentPath, name), m_values);
        const QStringList names = name.split(u'.');
        const auto first = std::ranges::find(siblings, names.first(), &Field::name);
        if (first == siblings.end())
            return QJsonValue::Undefined;
        QJsonValue value = seenValue(*first, Schema::childPath(parentPath, first->name), m_values);
        for (const QString &inner : names.mid(1))
            value = member(value, inner);
        return value;
    }

    static bool isRequired(const Field &field, const Around &here)
    {
        return field.required && here.applies && here.canBeFilled && here.isPresent
            && field.constantValue.isUndefined();
    }

    /// Whether anything in an object was really filled in: neither a default nor a check box left off.
    bool hasContent(const Field &field, const QString &path, const QJsonObject &defaultsAround) const
    {
        const QJsonValue ownDefault = defaultWithin(defaultsAround, field);
        if (field.type == FieldType::Object) {
            return std::ranges::any_of(field.children, [&](const Field &child) {
                return hasContent(child, Schema::childPath(path, child.name), ownDefault.toObject());
            });
        }
        if (isKept(field, path, m_values))
            return true;
        const QJsonValue value = givenValue(field, path, m_values);
        if (value.isUndefined() || !field.constantValue.isUndefined())
            return false;
        return value != coerced(field, ownDefault) && value != QJsonValue(false);
    }

    const FormValues &m_values;
};
}

QList<LeafState> leafStates(const Schema &schema, const FormValues &values)
{
    LeafWalk walk(values);
    walk.walk(schema.fields, {});
    return walk.leaves;
}

bool isKept(const Field &field, const QString &path, const FormValues &values)
{
    return field.secret && values.secrets.value(path).state == SecretView::State::Kept;
}

QJsonValue givenValue(const Field &field, const QString &path, const FormValues &values)
{
    if (!field.secret) {
        const QJsonValue value = values.plain.value(path, QJsonValue::Undefined);
        return isEmpty(value) ? QJsonValue(QJsonValue::Undefined) : value;
    }
    const SecretView secret = values.secrets.value(path);
    if (secret.state != SecretView::State::Given)
        return QJsonValue::Undefined;
    const QJsonValue value = valueFromText(field, QString::fromUtf8(secret.text));
    return isEmpty(value) ? QJsonValue(QJsonValue::Undefined) : value;
}
}
