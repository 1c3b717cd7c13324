#include <cstdio>

#include <QCoreApplication>
#include <QMetaEnum>
#include <QTextStream>

#include "app/catalog/app_catalog.h"
#include "app/catalog/importer.h"
#include "app/text/sentences.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
template <typename Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

QString argumentsOf(const QVariantMap &arguments)
{
    QStringList all;
    for (auto one = arguments.begin(); one != arguments.end(); ++one)
        all.append(one.key() + u'='
            + (one->toString().isEmpty() ? one->toStringList().join(u',') : one->toString()));
    return all.join(u' ');
}

void show(QTextStream &out, const ImportItem &item)
{
    const Definition &definition = item.definition;
    out << "  " << nameOf(item.status) << ' ' << definition.key << " → " << definition.app.slug << " “"
        << definition.app.displayName(u"en_US"_s) << "” " << nameOf(definition.use) << ' '
        << nameOf(definition.scope) << (definition.wholeValue ? " whole" : "")
        << " bundled:" << item.bundledMatch << '\n';
    if (item.reason)
        out << "    reason: " << describe(*item.reason).joined() << '\n';
    for (const ConnectionMethod &method : definition.app.methods) {
        out << "    method " << method.key << ' ' << nameOf(method.kind) << '\n';
        method.schema.forEachLeaf([&](const QString &path, const Field &field) {
            out << "      " << path << ' ' << fieldTypeName(field.type) << (field.secret ? " secret" : "")
                << (item.clearable.contains(path) ? " clearable" : "") << (field.required ? " required" : "")
                << (field.hidden ? " hidden" : "") << " “" << field.displayLabel(u"en_US"_s) << "”\n";
        });
    }
    for (const ImportNote &note : item.notes)
        out << "    note " << nameOf(note.code) << ' ' << argumentsOf(note.arguments) << '\n';
    for (const SchemaNote &note : item.schemaNotes)
        out << "    schema note " << nameOf(note.code) << ' ' << note.path << '\n';
}

bool show(QTextStream &out, const QString &path)
{
    ImportRequest request(path);
    request.bundledSlugs = AppCatalog().slugs();
    const auto preview = previewImport(request);
    out << path << '\n';
    if (!preview) {
        out << "  " << describe(preview.error()).joined() << '\n';
        return false;
    }
    for (const ImportItem &item : preview->items)
        show(out, item);
    for (const Error &fault : preview->faults)
        out << "  fault: " << describe(fault).joined() << '\n';
    for (const ImportNote &note : preview->notes)
        out << "  note " << nameOf(note.code) << ' ' << argumentsOf(note.arguments) << '\n';
    return true;
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    bool all = argc > 1;
    for (const QString &path : QCoreApplication::arguments().mid(1))
        all = show(out, path) && all;
    return all ? 0 : 1;
}
