#include "models/schema/schema.h"

#include <numeric>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
void visitLeaves(const QList<Field> &fields, const QString &parentPath,
    const std::function<void(const QString &, const Field &)> &visit)
{
    for (const Field &field : fields) {
        const QString path = Schema::childPath(parentPath, field.name);
        if (field.type == FieldType::Object)
            visitLeaves(field.children, path, visit);
        else
            visit(path, field);
    }
}

const Field *named(const QList<Field> &fields, const QString &name)
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

int countOf(const QList<Field> &fields)
{
    return std::accumulate(fields.begin(), fields.end(), 0,
        [](int count, const Field &field) { return count + 1 + countOf(field.children); });
}
}

void Schema::forEachLeaf(const std::function<void(const QString &, const Field &)> &visit) const
{
    visitLeaves(fields, {}, visit);
}

const Field *Schema::leaf(const QString &path) const
{
    const QList<Field> *level = &fields;
    const Field *field = nullptr;
    for (const QString &name : namesOf(path)) {
        if (field && field->type != FieldType::Object)
            return nullptr;
        field = named(*level, name);
        if (!field)
            return nullptr;
        level = &field->children;
    }
    return field && field->type != FieldType::Object ? field : nullptr;
}

int Schema::fieldCount() const
{
    return countOf(fields);
}

QString Schema::childPath(const QString &parentPath, const QString &name)
{
    QString escaped = name;
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return parentPath.isEmpty() ? escaped : parentPath + u'/' + escaped;
}

QStringList Schema::namesOf(const QString &path)
{
    QStringList names = path.split(u'/');
    for (QString &name : names)
        name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return names;
}
}
