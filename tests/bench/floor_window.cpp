// What a window of Claviger's size costs at least with these widgets: a table of ROWS × 6 behind a sorting
// and filtering proxy, a tree of 50 rows, a form of 30 fields, a line to filter with, a count. No database,
// no secrets.

#include <QAbstractTableModel>
#include <QApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
class Rows final : public QAbstractTableModel
{
public:
    explicit Rows(int count)
    {
        m_rows.reserve(count);
        for (int row = 0; row < count; ++row) {
            const QString number = QString::number(row);
            m_rows.append({u"App "_s + QString::number(row % 80), u"Credential "_s + number,
                u"organization"_s, u"production"_s, u"Ready"_s, number});
        }
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_rows[index.row()][index.column()] : QVariant();
    }

private:
    QList<QStringList> m_rows;
};

QTreeView *buildTree(QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    for (int row = 0; row < 50; ++row)
        model->appendRow(new QStandardItem(u"Scope "_s + QString::number(row)));
    auto *tree = new QTreeView(parent);
    tree->setModel(model);
    return tree;
}

QWidget *buildForm(QWidget *parent)
{
    auto *form = new QWidget(parent);
    auto *layout = new QFormLayout(form);
    for (int row = 0; row < 30; ++row)
        layout->addRow(
            u"Field "_s + QString::number(row), new QLineEdit(u"value "_s + QString::number(row), form));
    return form;
}
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto *proxy = new QSortFilterProxyModel(&window);
    proxy->setSourceModel(new Rows(argc > 1 ? QByteArray(argv[1]).toInt() : 10000));
    proxy->setFilterKeyColumn(-1);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto *centre = new QWidget(&window);
    auto *filter = new QLineEdit(centre);
    auto *table = new QTreeView(centre);
    table->setModel(proxy);
    table->setUniformRowHeights(true);
    table->setRootIsDecorated(false);
    auto *column = new QVBoxLayout;
    column->addWidget(filter);
    column->addWidget(table);
    auto *row = new QHBoxLayout(centre);
    row->addWidget(buildTree(centre), 1);
    row->addLayout(column, 4);
    row->addWidget(buildForm(centre), 2);
    window.setCentralWidget(centre);

    auto *count = new QLabel(QString::number(proxy->rowCount()), &window);
    window.statusBar()->addWidget(count);
    QObject::connect(filter, &QLineEdit::textChanged, proxy, [proxy, count](const QString &text) {
        proxy->setFilterFixedString(text);
        count->setText(QString::number(proxy->rowCount()));
    });
    filter->setFocus();
    window.resize(1200, 760);
    window.show();
    return QApplication::exec();
}
